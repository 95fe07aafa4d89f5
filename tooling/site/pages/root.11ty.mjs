import { html } from 'htm/preact'
import { page } from '../layouts/page.mjs'

export const data = { permalink: 'index.html' }

/** Where somebody opens the folder: both languages. */
export const render = () =>
  page({
    language: 'zh',
    path: 'index.html',
    at: '',
    body: html`<h1>minzheng 民政</h1>
      <p><a href="zh/index.html">中文</a></p>
      <p><a href="en/index.html" lang="en">English</a></p>`,
  })
