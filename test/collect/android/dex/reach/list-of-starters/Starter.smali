.class public interface abstract Lreach/list_of_starters/Starter;
.super Ljava/lang/Object;

.method public abstract start()V
.end method
