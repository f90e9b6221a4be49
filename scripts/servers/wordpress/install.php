<?php
// Installs WordPress without a person, as wp-cli would, and fills it with the posts that come on the standard input.
define('WP_INSTALLING', true);
// What a request would have said; the mailer and the cookies want it.
$_SERVER += [
    'HTTP_HOST' => parse_url(getenv('CW_HOME'), PHP_URL_HOST) . ':' . parse_url(getenv('CW_HOME'), PHP_URL_PORT),
    'SERVER_PROTOCOL' => 'HTTP/1.1',
    'REQUEST_METHOD' => 'GET',
    'REQUEST_URI' => '/',
];
require getenv('CW_ROOT') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';

// Nobody is to be written to.
function wp_new_blog_notification($title, $url, $user, $password) {}

$wanted = json_decode(stream_get_contents(STDIN), true);
$installed = wp_install($wanted['title'], 'editor', 'editor@clinic.invalid', true, '', wp_generate_password());
wp_installing(false);
switch_theme('twentytwentythree');
update_option('timezone_string', 'America/New_York');
// An administrator may write any HTML, as on a real site.
wp_set_current_user($installed['user_id']);
kses_init();
foreach (get_posts(['post_type' => ['post', 'page'], 'numberposts' => -1, 'post_status' => 'any']) as $sample) {
    wp_delete_post($sample->ID, true);
}

global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);

$authors = [];
$images = [];
foreach ($wanted['posts'] as $post) {
    $post += ['tags' => [], 'status' => 'publish', 'html' => ''];
    $author = $post['author']['name'] ?? $wanted['title'];
    $authors[$author] ??= wp_insert_user([
        'user_login' => 'author-' . (count($authors) + 1),
        'user_pass' => wp_generate_password(),
        'display_name' => $author,
        'user_url' => $post['author']['url'] ?? '',
        'role' => 'editor',
    ]);
    $category = $post['category'] ?? null;
    $term = $category ? term_exists($category['id'], 'category') : null;
    if ($category && !$term) {
        $term = wp_insert_term($category['name'], 'category', ['slug' => $category['id']]);
    }
    $id = wp_insert_post(wp_slash([
        'post_title' => $post['title'],
        'post_name' => $post['slug'],
        'post_content' => $post['html'],
        'post_excerpt' => $post['excerpt'] ?? '',
        'post_status' => $post['status'],
        'post_password' => $post['password'] ?? '',
        'post_author' => $authors[$author],
        'post_date' => $post['date'],
        'post_category' => $term ? [(int) $term['term_id']] : [],
        'tags_input' => array_column($post['tags'], 'name'),
        'meta_input' => array_filter([
            'cw_last_reviewed' => $post['review']['lastReviewed'] ?? '',
            'cw_next_review' => $post['review']['nextReview'] ?? '',
            'cw_reviewed_by' => $post['review']['reviewedBy']['name'] ?? '',
        ]),
    ]), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $post['slug'] . ': ' . $id->get_error_message() . "\n");
        exit(1);
    }
    if (isset($post['picture'])) {
        $images[$post['picture']] ??= picture($post['picture'], $post['image']['alt'] ?? '');
        set_post_thumbnail($id, $images[$post['picture']]);
    }
    // Saving sets the time of the last change to now, whatever one says.
    if (isset($post['modified'])) {
        $GLOBALS['wpdb']->update(
            $GLOBALS['wpdb']->posts,
            ['post_modified' => $post['modified'], 'post_modified_gmt' => get_gmt_from_date($post['modified'])],
            ['ID' => $id]
        );
    }
}
// Where WordPress counts, others have names: its filters want the numbers.
$numbers = fn($taxonomy) => wp_list_pluck(get_terms(['taxonomy' => $taxonomy, 'hide_empty' => false]), 'term_id', 'slug');
echo json_encode([
    'version' => "WordPress {$GLOBALS['wp_version']} (PHP " . PHP_VERSION . ')',
    'categories' => $numbers('category'),
    'tags' => $numbers('post_tag'),
]);

/** Puts a file into the library of media. */
function picture($file, $alt)
{
    $stored = wp_upload_bits(basename($file), null, file_get_contents($file));
    if ($stored['error']) {
        fwrite(STDERR, $file . ': ' . $stored['error'] . "\n");
        exit(1);
    }
    $id = wp_insert_attachment(['post_mime_type' => $stored['type'], 'post_title' => basename($file)], $stored['file']);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $stored['file']));
    update_post_meta($id, '_wp_attachment_image_alt', $alt);
    return $id;
}
