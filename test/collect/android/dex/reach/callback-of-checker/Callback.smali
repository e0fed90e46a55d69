.class public interface abstract Lreach/callback_of_checker/Callback;
.super Ljava/lang/Object;

.method public abstract onAgreed()V
.end method
