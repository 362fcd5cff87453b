this is no terraform at all
