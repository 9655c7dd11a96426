// As many simple slides as asked for, by pptxgenjs alone: a title, four bullets, a note.
import PptxGenJS from 'pptxgenjs';

const [count, file] = process.argv.slice(2);
const pptx = new PptxGenJS();
for (let n = 1; n <= Number(count); n++) {
  const slide = pptx.addSlide();
  slide.addText(`Slide ${n}`, { x: 0.8, y: 0.4, w: 11.7, h: 1, fontSize: 30, bold: true });
  const items = ['one', 'two', 'three', 'four'].map((text) => ({
    text: `${text} of slide ${n}`,
    options: { bullet: true },
  }));
  slide.addText(items, { x: 0.8, y: 1.8, w: 11.7, h: 4, fontSize: 22 });
  slide.addNotes(`What to say on slide ${n}`);
}
await pptx.writeFile({ fileName: file });
