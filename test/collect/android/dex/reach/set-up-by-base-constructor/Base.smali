.class public abstract Lreach/set_up_by_base_constructor/Base;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  invoke-virtual {p0}, Lreach/set_up_by_base_constructor/Base;->setUp()V
  return-void
.end method

.method protected abstract setUp()V
.end method
