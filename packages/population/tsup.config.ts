import { library } from '@minzheng/presets/tsup'

export default library({
  platform: 'node',
  // The library of charts is a module that CommonJS cannot require: it is imported, in both.
  esbuildOptions: options => {
    options.charset = 'utf8'
  },
})
