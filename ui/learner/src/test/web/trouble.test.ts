import { listen } from '../../main/web/base/changes';
import { close, currentTrouble, over, trouble } from '../../main/web/base/trouble';
import { equal, test } from './runner';

test('a trouble is told once, and not again to who has closed it until it was over', () => {
  let told = 0;
  const end = listen('trouble', () => told++);
  trouble('portal');
  trouble('portal');
  equal([currentTrouble(), told], ['portal', 1]);
  close();
  trouble('portal');
  equal([currentTrouble(), told], [null, 2]);
  over('portal');
  trouble('portal');
  equal(currentTrouble(), 'portal');
  over('clock');
  equal(currentTrouble(), 'portal');
  over('portal');
  equal(currentTrouble(), null);
  end();
});
