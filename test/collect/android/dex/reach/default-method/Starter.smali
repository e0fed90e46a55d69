.class public interface abstract Lreach/default_method/Starter;
.super Ljava/lang/Object;

.method public begin()V
  .registers 1
  invoke-static {}, Lreach/default_method/Sdk;->init()V
  return-void
.end method
