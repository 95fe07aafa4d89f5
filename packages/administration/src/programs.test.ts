import { describeRegistry } from '@minzheng/testing/registry'
import * as topics from './index.js'
import { programs } from './programs.js'

describeRegistry({ topics, programs, leastLeaves: 2 })
