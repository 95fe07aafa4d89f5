export { brokenRule, dueAgain, type RecordRule, stepsOutOfOrder } from '@minzheng/core'
