.class public Lreach/own_dialog/Tap;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 5
  invoke-static {}, Lreach/own_dialog/Sdk;->init()V
  return-void
.end method
