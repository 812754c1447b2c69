/** More marks than any spelling puts on one letter; Thai has three. Sara am counts, which Unicode calls a letter. */
const marks = /([\p{M}ำຳﾞﾟ]{4})[\p{M}ำຳﾞﾟ]+/gu;
/** More than any picture or syllable is joined of. */
const joined = /(?:\p{ExtPict}[\p{M}\p{EMod}]*\u200d){4}|[\u1100-\u115f\ua960-\ua97c]{4}|[\u1160-\u11ff]{4}/gu;

/** Fast, since every text is tried at every rendering: four in a row that are neither ASCII nor Thai letters. */
const suspect = /[^ -~ก-ะาเ-ๆ]{4}/;

/** `NodeFilter.SHOW_TEXT`, which no minifier replaces by its value. */
const showText = 4;

/**
 * Shortens, in what was rendered, letters with hundreds of marks, and separates endlessly joined characters: no browser breaks
 * inside such a cluster, so that it would widen the page or be painted over its neighbours. What is sent and copied by buttons
 * stays whole.
 */
export function shortenClusters(root: Node) {
  const texts = document.createTreeWalker(root, showText);
  for (let text: Text | null; (text = texts.nextNode() as Text | null);) {
    if (suspect.test(text.data)) {
      const shortened = text.data.replace(marks, '$1').replace(joined, '$&\u200b');
      if (shortened !== text.data) text.data = shortened;
    }
  }
}
