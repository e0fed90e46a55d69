.class public abstract Lreach/base_class/Base;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 2
  invoke-virtual {p0}, Lreach/base_class/Base;->load()V
  return-void
.end method

.method public abstract load()V
.end method
