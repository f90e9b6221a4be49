import 'clinic-widgets/define/content-provider';
import 'clinic-widgets/define/article-view';
import 'clinic-widgets/define/related-posts';
