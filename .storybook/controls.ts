import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** What a reader can type into a control: not the objects that come from a service, and not events, slots, parts or tokens. */
const simple = /^(string|number|boolean|undefined|null|'[^']*'|\s|\|)+$/;

export const onlyUsefulControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { category, type } = argType.table ?? {};
      const isInput = category === 'attributes' || category === 'properties' || category === undefined;
      const isSimple = argType.control !== undefined || simple.test(type?.summary ?? '');
      return [name, isInput && isSimple ? argType : { ...argType, control: { disable: true } }];
    }),
  );
