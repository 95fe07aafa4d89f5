export { renderExplanation, renderUnit } from './render.js'
