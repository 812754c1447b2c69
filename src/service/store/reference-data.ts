/** Reference data: lists that operators fill and no request changes. They are small, so stores read them whole. */
import type { Agency, Category } from '../../contract/types.js';

/** What each list consists of. `sql/reference.ts` names its table. */
export interface ReferenceRecords {
  readonly agencies: Agency;
  readonly categories: Category;
}

/** The lists of a seed, each in display order. */
export type ReferenceLists = { readonly [Name in keyof ReferenceRecords]: readonly ReferenceRecords[Name][] };

export const emptyLists: ReferenceLists = {
  agencies: [],
  categories: [],
};

export interface ReferenceSeed extends ReferenceLists {
  /** The agency that forwards inquiries which belong to no other; null when there is none. */
  readonly routingAgencyId: string | null;
}

/** The lists by id, in display order. Has every agency that any record names. */
export type ReferenceData = ReturnType<typeof indexReference>;

export function indexReference({ routingAgencyId, ...lists }: ReferenceSeed) {
  return {
    agencies: indexed(lists.agencies, ({ agencyId }) => agencyId),
    categories: indexed(lists.categories, ({ categoryId }) => categoryId),
    routingAgencyId,
  };
}

function indexed<Item>(list: readonly Item[], idOf: (item: Item) => string): ReadonlyMap<string, Item> {
  return new Map(list.map(item => [idOf(item), item]));
}

/** The items of each owner, in the order of the list. */
export function groupedBy<Item>(
  list: readonly Item[],
  ownerOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of list) {
    const group = groups.get(ownerOf(item));
    if (group) group.push(item);
    else groups.set(ownerOf(item), [item]);
  }
  return groups;
}
