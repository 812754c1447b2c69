/** Bugs that a service could have. They are planted into a valid answer to see whether a check finds them. */
import type { Json } from './document.js';
import type { ForwardedAnswer } from './forwarding.js';

interface PlantedBug {
  readonly title: string;
  /** Whether only a tool that checks formats can find it. */
  readonly needsFormats: boolean;
  /** Changes the body of `listInquiries`. An empty list stays as it is. */
  readonly plant: (body: Json) => Json;
}

type Row = Record<string, Json>;

export const plantedBugs: readonly PlantedBug[] = [
  inFirstRow('a status that is in no list', false, row => ({ ...row, status: 'finished' })),
  inFirstRow('a day and time that do not exist', true, row => ({ ...row, contactedAt: '2026-13-45T25:61:00.000Z' })),
  inFirstRow('a property that is missing', false, row =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'receiptNumber')),
  ),
];

/** Plants the bug into every successful answer of `listInquiries` on its way to the caller. */
export const planted =
  (plant: PlantedBug['plant']) =>
  ({ method, path, status, body }: ForwardedAnswer): Buffer | undefined =>
    method === 'GET' && path === '/v1/inquiries' && status === 200
      ? Buffer.from(JSON.stringify(plant(JSON.parse(body.toString()) as Json)))
      : undefined;

function inFirstRow(title: string, needsFormats: boolean, alter: (row: Row) => Row): PlantedBug {
  return {
    title,
    needsFormats,
    plant(body) {
      const { inquiries: [first, ...rest] = [], ...page } = body as { readonly inquiries?: Row[] };
      return first === undefined ? body : { ...page, inquiries: [alter(first), ...rest] };
    },
  };
}
