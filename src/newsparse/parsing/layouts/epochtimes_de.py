"""epochtimes.de and epochtimes.fr, about 2020 to 2024: one content system under both."""

from newsparse.parsing.layouts import Layout

LAYOUT = Layout(
    name="epochtimes-2020",
    hosts=("epochtimes.",),
    sites=("Epoch Times", "Epoch Times Deutschland"),
    needs="#news-content",
    publisher="Epoch Times",
    title="#news-header h1",
    byline=".news-meta .author",
    published=".news-meta .publish-date",
    modified=".news-meta .last-modified",
    body="#news-content",
    drop="ul.mu-related, .mu-title, #ntd_cookie_bar",
    end="#news-content h2[class], #news-content h2[id], #news-content h2[style]",
    repeats_standfirst=True,
)
