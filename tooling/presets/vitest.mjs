import { yamlForVite } from './yaml.mjs'

/** Tests run from the sources of every package: nothing needs to be built first. */
const conditions = ['@minzheng/source', 'import', 'module', 'default']
export const fromSource = {
  plugins: [yamlForVite],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['import', 'default'] } },
}
