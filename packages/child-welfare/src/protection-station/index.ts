export * from './station.js'
