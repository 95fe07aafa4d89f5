export * from './app-accessibility.js'
export * from './demonstrations.js'
export * from './smart-home.js'
