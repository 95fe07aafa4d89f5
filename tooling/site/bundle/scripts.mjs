// Scripts for pages that are opened from plain files. A browser loads no module from file://, so that what esbuild splits into
// modules is wrapped into classic scripts: each defines its functions under its name, and a page lists those that its entry needs.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { yamlForEsbuild } from '@minzheng/presets/yaml'
import { build, transform } from 'esbuild'

const here = import.meta.dirname

/** Lists that the entry of a page fills: one program instead of all, and the documents that it reads. */
const lists = {
  'site:domains': 'export const domainPackages = []',
  'site:policies': 'export const policies = []',
}

/** Takes modules that are made while building for files, by their name or in the place of another. */
const virtual = (modules, standIns) => ({
  name: 'virtual',
  setup: build => {
    build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const other = standIns({ path, importer })
      const name = other ?? path
      return name in modules ? { path: name, namespace: 'virtual' } : other && { path: other }
    })
    build.onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path }) => ({
      contents: modules[path],
      loader: 'js',
      resolveDir: here,
    }))
  },
})

/**
 * What stands before the first script of a page: who defines a chunk, who asks for it, and who loads what is asked for later, by script
 * tags as the page does.
 */
const loader = `var minzheng=function(){
var made={},ready={},coming={},folder=document.currentScript.src.replace(/[^/]*$/,"")
function need(name){if(!(name in ready))made[name](need,ready[name]={exports:{}});return ready[name].exports}
function bring(name){return name in made?null:coming[name]??=new Promise(function(done,failed){
var script=document.createElement("script");script.src=folder+name+".js";script.onload=done
script.onerror=function(){delete coming[name];failed(new Error(script.src))};document.head.append(script)})}
return{define:function(name,make){made[name]=make},start:need,
load:function(names){return Promise.all(names.map(bring)).then(function(){return need(names.at(-1))})}}
}();`

/** What is imported later and is smaller than this, in bytes before compression, is on the page from the start. */
const small = 8_192

/**
 * Builds `entries` (`{ name: module }`) and writes them below `into`. Answers, for each entry, the scripts that a page lists in this
 * order, the last of which starts it.
 */
export const bundle = async ({ entries, modules, standIns, into }) => {
  const { outputFiles, metafile } = await build({
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
    metafile: true,
    outdir: '/out',
    absWorkingDir: '/',
    chunkNames: 'part-[hash]',
    conditions: ['@minzheng/source'],
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.md': 'text' },
    inject: [join(here, 'no-generated-code.js')],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [yamlForEsbuild, virtual({ ...lists, ...modules }, standIns)],
    logLevel: 'warning',
  })
  const nameOf = path => path.replace(/^\/?out\//, '').replace(/\.js$/, '')
  const write = (name, script) => {
    const file = join(into, `${name}.js`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, script)
  }
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]))
  const partsOf = (name, found = new Set()) => {
    for (const { path, kind } of outputs.get(name).imports) {
      const part = nameOf(path)
      if (found.has(part) || !outputs.has(part) || (kind === 'dynamic-import' && !isSmall(part, found))) continue
      found.add(part)
      partsOf(part, found)
    }
    return found
  }
  const isSmall = (part, found) =>
    [...partsOf(part), part].reduce((sum, one) => sum + (found.has(one) ? 0 : outputs.get(one).bytes), 0) < small

  write('loader', loader)
  for (const { path, text } of outputFiles) {
    const name = nameOf(path)
    const { code } = await transform(
      text
        .replaceAll(/"\.\.?\/(part-[A-Z0-9]+)\.js"/g, '"$1"')
        .replaceAll(
          /\bimport\("(part-[A-Z0-9]+)"\)/g,
          (_, part) => `minzheng.load(${JSON.stringify([...partsOf(part), part])})`,
        ),
      { format: 'cjs', target: 'es2022', minify: true, charset: 'utf8' },
    )
    const isEntry = name in entries
    const script = `minzheng.define(${JSON.stringify(name)},function(require,module){${code}});`
    write(name, isEntry ? `${script}minzheng.start(${JSON.stringify(name)})` : script)
  }
  return { scripts: Object.fromEntries(Object.keys(entries).map(name => [name, ['loader', ...partsOf(name), name]])) }
}
