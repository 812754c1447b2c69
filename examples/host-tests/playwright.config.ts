import { defineConfig } from '@playwright/test';

const { CHROME_PATH: executablePath, PORT = '5173' } = process.env;
const baseURL = `http://localhost:${PORT}`;

export default defineConfig({
  testDir: 'e2e',
  reporter: 'list',
  use: { baseURL, launchOptions: { executablePath, args: ['--no-sandbox'] } },
  webServer: { command: `vite --port ${PORT} --strictPort --host localhost`, url: baseURL },
});
