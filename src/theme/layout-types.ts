/** Of layouts that are like none of PowerPoint's own. */
export const customLayout = 'cust';

/** PowerPoint's own kinds of layout (ISO/IEC 29500, ST_SlideLayoutType). */
export const layoutTypes = [
  customLayout,
  ...['title', 'tx', 'twoColTx', 'tbl', 'txAndChart', 'chartAndTx', 'dgm', 'chart', 'txAndClipArt'],
  ...['clipArtAndTx', 'titleOnly', 'blank', 'txAndObj', 'objAndTx', 'objOnly', 'obj', 'txAndMedia'],
  ...['mediaAndTx', 'objOverTx', 'txOverObj', 'txAndTwoObj', 'twoObjAndTx', 'twoObjOverTx', 'fourObj'],
  ...['vertTx', 'clipArtAndVertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'twoObj', 'objAndTwoObj'],
  ...['twoObjAndObj', 'secHead', 'twoTxTwoObj', 'objTx', 'picTx'],
] as const;
