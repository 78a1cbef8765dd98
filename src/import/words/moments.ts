import type { ImportProblem, ProblemDetails } from '../ImportProblem.ts';

type Moment = 'fileChanged' | 'outOfMemory' | 'engineStopped' | 'readingStopped';
type Words = Record<Extract<ImportProblem['code'], Moment>, (details: ProblemDetails) => string>;

/** What can happen to a file while it is on its way in. */
export const momentProblemsEnglish: Words = {
  fileChanged: ({ file }) =>
    `“${file}” was changed, moved or deleted on the disk after you chose it, so it could not be read to its end. Nothing of it was loaded; what was there before is unchanged. Choose the file again.`,
  outOfMemory: ({ file }) =>
    `This tab’s memory did not do for “${file}”. Nothing of it was loaded; what was there before is unchanged. Load less of it: see “If it is too big” above.`,
  engineStopped: ({ file }) =>
    `The engine stopped while “${file}” was being loaded, and was started again. Nothing of it was loaded; what was there before is read again. Load it once more, or load less of it: see “If it is too big” above.`,
  readingStopped: ({ file }) =>
    `The browser stopped reading “${file}” and gave no reason; most often it has run out of memory. Nothing of it was loaded; what was there before is unchanged. Close tabs that you do not need and drop the file again.`
};

/** The same in Chinese. */
export const momentProblemsChinese: Words = {
  fileChanged: ({ file }) =>
    `“${file}”在选择之后被修改、移动或删除，无法读完。没有载入其中任何数据，原有数据保持不变。请重新选择该文件。`,
  outOfMemory: ({ file }) =>
    `本标签页的内存不足以载入“${file}”。没有载入其中任何数据，原有数据保持不变。请减少载入的内容：见上方“文件太大时”。`,
  engineStopped: ({ file }) =>
    `载入“${file}”时计算引擎停止，现已重新启动。没有载入其中任何数据，原有数据正在重新读取。请再次载入，或减少载入的内容：见上方“文件太大时”。`,
  readingStopped: ({ file }) =>
    `浏览器在读取“${file}”时停止响应，没有给出原因，通常是内存不足。没有载入其中任何数据，原有数据保持不变。请关闭不需要的标签页，然后重新拖入该文件。`
};
