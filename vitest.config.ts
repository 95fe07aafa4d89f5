import { defineConfig } from 'vitest/config'
import { fromSource } from './tooling/presets/vitest.mjs'

export default defineConfig({
  ...fromSource,
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'seeds/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
  },
})
