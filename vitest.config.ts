import { defineConfig } from 'vitest/config'
import { fromSource } from './tooling/presets/vitest.mjs'

export default defineConfig({
  ...fromSource,
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'seeds/**/*.test.ts',
      'tooling/**/*.test.mjs',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // The modules of a package hold no state that a test could leave behind, and are read once instead of for each file.
    isolate: false,
  },
})
