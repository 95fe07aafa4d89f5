export * from './dated-duty.js'
export * from './report-ratio.js'
