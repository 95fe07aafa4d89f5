export * from './decision.js'
export * from './fine.js'
export * from './offences.js'
