import { useData } from 'vitepress';
import { defineComponent, h, onMounted, ref } from 'vue';

/** The whole service on the mock, in the page's language. It is loaded in the browser, after the page. */
export const LivePortal = defineComponent({
  name: 'LivePortal',
  setup() {
    const { lang, isDark } = useData();
    const provider = ref<HTMLElement & { client: unknown }>();
    onMounted(async () => {
      const [{ createSmeClient }, { createMock }] = await Promise.all([
        import('../../../src/index.js'),
        import('../../../src/mock/index.js'),
        import('../../../src/session/sme-one-id.js'),
        import('../../../src/portal/sme-portal.js'),
      ]);
      const { fetch } = createMock();
      const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
      await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
      if (provider.value) provider.value.client = client;
    });
    return () =>
      h('div', { class: ['live-portal', isDark.value && 'dark'], lang: lang.value }, [
        h('sme-one-id', { ref: provider }, [h('sme-portal', { 'heading-level': 3 })]),
      ]);
  },
});
