import { library } from '@minzheng/presets/tsup'

// The thread that reads words is found by this file's place, in CJS too.
export default library({ shims: true })
