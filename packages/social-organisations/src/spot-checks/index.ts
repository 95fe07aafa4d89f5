export * from './draw.js'
export * from './record.js'
