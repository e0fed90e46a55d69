.class public Lreach/recursion/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 2
  const/4 v0, 0x5
  invoke-static {v0}, Lreach/recursion/A;->down(I)I
  return-void
.end method
