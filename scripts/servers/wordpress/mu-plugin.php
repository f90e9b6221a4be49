<?php
// What a publisher adds to WordPress for review dates: custom fields that its API shows.
add_action('init', function () {
    foreach (['cw_last_reviewed', 'cw_next_review', 'cw_reviewed_by'] as $name) {
        register_post_meta('post', $name, ['type' => 'string', 'single' => true, 'show_in_rest' => true]);
    }
});

// One installation serves both kinds of links. Without pretty ones WordPress has no rules to rewrite.
if (getenv('CW_PERMALINKS') === 'plain') {
    add_filter('pre_option_permalink_structure', '__return_empty_string');
    add_filter('pre_option_rewrite_rules', '__return_empty_string');
}
