/** Tests run from the sources of every package: nothing needs to be built first. */
const conditions = ['@minzheng/source', 'import', 'module', 'default']
export const fromSource = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['import', 'default'] } },
}
