import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    // Small files would become data: addresses, which the page's content policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { port: 4701, proxy: { '/api': 'http://127.0.0.1:4700', '/v1': 'http://127.0.0.1:4700' } },
})
