import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Pages are built to dist/web and served by the API; in development the API is asked through the proxy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': process.env['XIANSHI_API'] ?? 'http://localhost:8080' } },
});
