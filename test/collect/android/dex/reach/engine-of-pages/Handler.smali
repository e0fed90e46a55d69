.class public interface abstract Lreach/engine_of_pages/Handler;
.super Ljava/lang/Object;

.method public abstract onMethodCall(Ljava/lang/String;)V
.end method
