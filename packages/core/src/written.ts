export { decimalText, readNumber, scaledText, type WrittenNumber } from './decimal.js'
export { didYouMean, nearest } from './nearest.js'
export { type UnitWord, unitTable } from './unit-table.js'
