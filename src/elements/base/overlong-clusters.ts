/** More marks than any spelling puts on one letter; Thai has three. Sara am counts, which Unicode calls a letter. */
const marks = /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{4})[\p{M}\u0e33\u0eb3\uff9e\uff9f]+/gu;
/** More than any picture or syllable is joined of. */
const joined =
  /(?:\p{ExtPict}[\p{M}\p{EMod}]*\u200d){4}|[\u1100-\u115f\ua960-\ua97c]{4}|[\u1160-\u11a7]{4}|[\u11a8-\u11ff]{4}/gu;

/**
 * Shortens, in what was rendered, letters with hundreds of marks, and separates endlessly joined characters: no browser breaks
 * inside such a cluster, so that it would widen the page or be painted over its neighbours. What is sent and copied by buttons
 * stays whole.
 */
export function shortenClusters(root: Node) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const shortened = text.data.replace(marks, '$1').replace(joined, '$&\u200b');
    if (shortened !== text.data) text.data = shortened;
  }
}
