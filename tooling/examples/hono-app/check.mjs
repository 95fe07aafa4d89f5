import assert from 'node:assert/strict'
import { app } from './app.mjs'

const post = (path, body) =>
  app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const facts = {
  area: 'urban',
  members: [{ relation: 'applicant', birth: '1980-05-01', wage: 300_00 }],
  savings: 0,
  homes: 1,
  car: false,
  propertyMeetsLocalRule: true,
}

/** A benefit in yuan, what is missing, and the service below a path of its own. */
export const check = async () => {
  const date = '2024-06-01'
  assert.deepEqual(await (await post('/households', { date, facts })).json(), { yuan: 435 })
  const open = await post('/households', { date, facts: { ...facts, savings: null } })
  assert.equal(open.status, 422)
  assert.deepEqual((await open.json()).missing, ['savings'])
  const romanised = await post('/minzheng/v1/names/romanise', { names: [{ name: '钟楼区' }] })
  assert.match(JSON.stringify(await romanised.json()), /Zhōnglóu Qū/)
}
