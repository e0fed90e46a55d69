.class public interface abstract Lreach/lazy_value_untouched/Fn;
.super Ljava/lang/Object;

.method public abstract invoke()Ljava/lang/Object;
.end method
