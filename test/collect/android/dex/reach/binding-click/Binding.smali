.class public Lreach/binding_click/Binding;
.super Ljava/lang/Object;
.implements Lreach/binding_click/Listener;

.method public constructor <init>(Landroid/view/View;)V
  .registers 4
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  new-instance v0, Lreach/binding_click/OnClick;
  const/4 v1, 0x1
  invoke-direct {v0, p0, v1}, Lreach/binding_click/OnClick;-><init>(Lreach/binding_click/Listener;I)V
  invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method

.method public final onCall(ILandroid/view/View;)V
  .registers 3
  invoke-static {}, Lreach/binding_click/Sdk;->init()V
  return-void
.end method
