import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mock } from './dev/mock/index.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The server puts a fresh nonce in this word's place on every page it sends. */
const NONCE = 'KAIBO_CSP_NONCE'

/**
 * Two files that every page needs: what changes least, and our own small parts (none of which draws with antd,
 * so that a page never waits for controls it doesn't show). All else splits by route on its own.
 */
const OWN =
  /src\/(app\/(api|fill|language|reasons|remember|session|texts|title|trend|url)|components\/(num|tip|useNarrow|Tag|Facts|Card|Empty|Skeletons|Toast|passport\/PassportProvider|table\/(DataTable|Head|keys|column|useColumns|cells)))\b/
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// },
  { name: 'own', test: OWN },
]

export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/static/' : '/',
  plugins: [react(), ...(process.env.KAIBO_MOCK ? [mock()] : [])],
  html: { cspNonce: NONCE },
  resolve: { alias: { '@': here('./src'), '@rooms': here('../src/kaibo') } },
  server: {
    port: 5180,
    fs: { allow: ['..'] },
    // The Host stays ours: the server refuses changes that come from another origin.
    proxy: { '/api': { target: process.env.KAIBO_URL ?? 'http://127.0.0.1:8765', changeOrigin: false } },
  },
  build: {
    outDir: here('../src/kaibo/site/dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'] },
}))
