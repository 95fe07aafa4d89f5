import { library } from '@minzheng/presets/tsup'

export default library()
