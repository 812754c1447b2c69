import { isList } from './names.mjs';

/** Values of what an element loads, made from the contract: few and many rows, and none where it lists something. */
export function samplesOf(element) {
  const { shape, type, isList: isBare } = element.load;
  const bare = type.replace('readonly ', '');
  return isBare
    ? {
        few: `[fullShapeOf('${shape}')] as ${bare}`,
        many: `Array.from({ length: 9 }, () => fullShapeOf('${shape}')) as ${bare}`,
        none: '[]',
        helpers: ['fullShapeOf'],
      }
    : {
        few: `fullShapeOf('${shape}') as ${shape}`,
        many: `fullShapeOf('${shape}', 9) as ${shape}`,
        none: `shapeOf('${shape}') as ${shape}`,
        helpers: isList(element) ? ['fullShapeOf', 'shapeOf'] : ['fullShapeOf'],
      };
}
