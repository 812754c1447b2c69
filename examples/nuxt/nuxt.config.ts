export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  devtools: { enabled: false },
  app: { head: { htmlAttrs: { lang: 'th' }, title: 'กรมตัวอย่าง', link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: tag => tag.startsWith('sme-') } },
  // NUXT_PUBLIC_SME_BASE_URL overrides it when the server starts.
  runtimeConfig: { public: { smeBaseUrl: 'http://localhost:8080/v1' } },
});
