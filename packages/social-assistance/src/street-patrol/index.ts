export * from './campaign.js'
export * from './patrol.js'
