/** The preferred language of an Accept-Language header among Thai and English; Thai when it names neither (RFC 9110 §12.5.4). */
export function preferredLanguage(acceptLanguage: string | null): 'th' | 'en' {
  let best: 'th' | 'en' = 'th';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase());
    const language = tag.split('-')[0];
    const weight = Number(parameters.find(parameter => parameter.startsWith('q='))?.slice(2) ?? 1);
    if ((language === 'th' || language === 'en') && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}
