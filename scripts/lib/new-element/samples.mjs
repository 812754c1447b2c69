/** Values of what an element loads, made from the contract: few and many rows, and none. */
export function samplesOf({ shape, type, isList }) {
  const bare = type.replace('readonly ', '');
  return isList
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
        helpers: ['fullShapeOf', 'shapeOf'],
      };
}
